/** A session for each request of a Jakarta Servlet container. */
@NullMarked
package io.aludel.servlet;

import org.jspecify.annotations.NullMarked;
