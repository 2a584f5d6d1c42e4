/** Takes over what Flyway and Liquibase have done, and writes what Flyway can run; neither is needed for it. */
@NullMarked
package io.aludel.migrate.imports;

import org.jspecify.annotations.NullMarked;
