/** How it is read and written. */
package io.aludel.benchmarks.blogjpa.repository;
