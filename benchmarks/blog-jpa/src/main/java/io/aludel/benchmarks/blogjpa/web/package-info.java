/** The endpoints, and what comes in and goes out. */
package io.aludel.benchmarks.blogjpa.web;
