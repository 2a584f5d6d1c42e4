/** What the pages about web frameworks show. */
package io.aludel.servlet.docs;
