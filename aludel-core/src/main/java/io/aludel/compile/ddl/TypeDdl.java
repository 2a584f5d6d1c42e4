package io.aludel.compile.ddl;

import io.aludel.schema.ddl.AddEnumValue;
import io.aludel.schema.ddl.RenameEnumValue;
import io.aludel.schema.ddl.RenameType;

/** Writes ALTER TYPE, and CREATE TYPE that may fail. Stateless; as it is, for databases whose types are written where they are used. */
public class TypeDdl {
    private static final String REMEDY = "Change the type of the columns: it is written where it is used.";

    /** Types as most databases have them. */
    public TypeDdl() {}

    /** A statement that creates a type, so that it does nothing where the type exists. */
    protected String unlessExists(DdlContext context, String create) {
        throw context.syntax().unsupported("IF NOT EXISTS of a type of its own", REMEDY);
    }

    /** Adds a value to an enumerated type. */
    protected String addValue(DdlContext context, AddEnumValue add) {
        throw context.syntax().unsupported("a new value of a type of its own", REMEDY);
    }

    /** Renames a value of an enumerated type. */
    protected String renameValue(DdlContext context, RenameEnumValue rename) {
        throw context.syntax().unsupported("a renamed value of a type of its own", REMEDY);
    }

    /** Renames a type. */
    protected String rename(DdlContext context, RenameType rename) {
        throw context.syntax().unsupported("a renamed type", REMEDY);
    }
}
