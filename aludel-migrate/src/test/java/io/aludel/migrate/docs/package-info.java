/** The snippets of the pages about migrations, as tests on real databases. */
@NullMarked
package io.aludel.migrate.docs;

import org.jspecify.annotations.NullMarked;
