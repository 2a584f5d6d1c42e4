/** Tests of migrations, made from the revisions of an application. */
@NullMarked
package io.aludel.test.migrate;

import org.jspecify.annotations.NullMarked;
