/** The unit of work on theatres: natural and composite keys, three levels of classes, links, late foreign keys. */
@NullMarked
package io.aludel.orm.work;

import org.jspecify.annotations.NullMarked;
