/** The filter in a real container. */
package io.aludel.servlet;
