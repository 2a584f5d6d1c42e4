package io.aludel.migrate.generate;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.render.ItemRenderer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes entity classes for the tables and views of a database, such that a comparison of the classes with the database finds nothing to do.
 * Immutable, thread-safe.
 *
 * <pre>{@code
 * EntityGenerator generator = new EntityGenerator(GenerateOptions.DEFAULT.packageName("com.acme.shop"));
 * generator.generate(engine).write(Path.of("src/main/java"), false);
 * }</pre>
 */
public final class EntityGenerator {
    private final GenerateOptions options;

    /** A generator. */
    public EntityGenerator(GenerateOptions options) {
        this.options = requireNonNull(options, "options");
    }

    /** The sources for what an engine's database has; nothing is written. */
    public GeneratedSources generate(Engine engine) {
        try (Connection connection = engine.connect()) {
            return generate(connection);
        }
    }

    /** The sources for what a database has, as a connection sees it in its transaction; nothing is written. */
    public GeneratedSources generate(Connection connection) {
        FoundSchema schema = FoundSchema.read(connection, options);
        ClassNames names = new ClassNames();
        String model = options.modelClass().isEmpty() ? "" : names.free(options.modelClass());
        EnumDrafts enums = new EnumDrafts(options, names);
        ColumnTypes types = new ColumnTypes(schema, enums);
        Drafts drafts = new Drafts(schema, options, types, names).plan();
        ItemRenderer items = enums.renderer();
        Map<Path, String> files = new LinkedHashMap<>();
        EntitySource entities = new EntitySource(schema, options, types, items);
        drafts.entities().forEach(draft -> files.put(path(draft.className()), entities.source(draft)));
        for (EnumDraft draft : enums.all()) {
            files.put(path(draft.type().simpleName()), EnumSource.source(draft));
        }
        List<String> notes = new ArrayList<>(drafts.notes());
        if (!model.isEmpty() && !drafts.entities().isEmpty()) {
            ModelSource source = new ModelSource(schema, options, items);
            files.put(path(model), source.source(model, drafts.entities(), drafts.bare()));
        }
        if (options.nullMarked()) {
            files.put(path("package-info"), packageInfo());
        }
        return new GeneratedSources(files, notes);
    }

    private Path path(String className) {
        return Path.of(options.packageName().replace('.', '/'), className + ".java");
    }

    private String packageInfo() {
        ClassName marked = ClassName.get("org.jspecify.annotations", "NullMarked");
        return "@" + marked.simpleName() + "\npackage " + options.packageName() + ";\n\nimport "
                + marked.canonicalName() + ";\n";
    }
}
