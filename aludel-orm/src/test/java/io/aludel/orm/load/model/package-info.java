/** A magazine: authors, articles, comments, labels, and a tree of topics. */
@NullMarked
package io.aludel.orm.load.model;

import org.jspecify.annotations.NullMarked;
