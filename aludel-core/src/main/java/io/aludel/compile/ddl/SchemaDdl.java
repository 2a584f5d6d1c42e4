package io.aludel.compile.ddl;

import io.aludel.schema.ddl.CreateSchema;
import io.aludel.schema.ddl.DropSchema;

/** Writes CREATE SCHEMA and DROP SCHEMA. Stateless. */
public class SchemaDdl {
    /** Schemas as most databases have them. */
    public SchemaDdl() {}

    final String create(DdlContext context, CreateSchema create) {
        return "CREATE SCHEMA " + (create.unlessExists() ? "IF NOT EXISTS " : "") + name(context, create.name());
    }

    final String drop(DdlContext context, DropSchema drop) {
        return "DROP SCHEMA " + (drop.whereExists() ? "IF EXISTS " : "") + name(context, drop.name())
                + (drop.cascading() ? " CASCADE" : "");
    }

    private static String name(DdlContext context, String name) {
        String written = context.meant(name);
        return context.quote(written == null ? name : written);
    }
}
