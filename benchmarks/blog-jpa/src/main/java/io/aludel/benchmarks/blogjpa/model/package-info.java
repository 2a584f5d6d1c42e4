/** What is stored. */
package io.aludel.benchmarks.blogjpa.model;
