/** What is stored. */
package io.aludel.examples.blogspring.model;
