/** Guilds that share a database, each a tenant. */
@NullMarked
package io.aludel.orm.tenant.model;

import org.jspecify.annotations.NullMarked;
