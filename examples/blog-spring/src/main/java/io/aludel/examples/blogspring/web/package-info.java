/** The endpoints. What comes in and goes out are records. */
package io.aludel.examples.blogspring.web;
