/** What users of the ORM type: sessions, loading options and the annotations Jakarta Persistence lacks. */
@NullMarked
package io.aludel.orm;

import org.jspecify.annotations.NullMarked;
