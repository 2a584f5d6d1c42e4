/** A blog that brings its tables up to date when it starts. */
package io.aludel.examples.blog;
