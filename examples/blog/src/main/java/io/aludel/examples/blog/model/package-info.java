/** What the blog consists of, as plain classes with Jakarta annotations. */
package io.aludel.examples.blog.model;
