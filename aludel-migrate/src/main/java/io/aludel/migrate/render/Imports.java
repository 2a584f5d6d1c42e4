package io.aludel.migrate.render;

import com.palantir.javapoet.JavaFile;
import io.aludel.sql.Sql;
import io.aludel.type.SqlTypes;
import java.util.Set;
import java.util.TreeSet;

/** The names that a source uses without their classes. */
final class Imports {
    private final Set<String> types = new TreeSet<>();
    private final Set<String> words = new TreeSet<>();

    /** A constant or method of {@link SqlTypes}. */
    String type(String name) {
        types.add(name);
        return name;
    }

    /** A method of {@link Sql}. */
    String word(String name) {
        words.add(name);
        return name;
    }

    void into(JavaFile.Builder file) {
        if (!words.isEmpty()) {
            file.addStaticImport(Sql.class, words.toArray(String[]::new));
        }
        if (!types.isEmpty()) {
            file.addStaticImport(SqlTypes.class, types.toArray(String[]::new));
        }
    }
}
