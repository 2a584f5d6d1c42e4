/**
 * Sorting things by what they depend on: tables before they are created, rows before they are written.
 */
@NullMarked
package io.aludel.graph;

import org.jspecify.annotations.NullMarked;
