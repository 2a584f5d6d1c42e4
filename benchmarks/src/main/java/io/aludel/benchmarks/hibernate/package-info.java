/** The entities of the workloads as Hibernate maps them. */
package io.aludel.benchmarks.hibernate;
