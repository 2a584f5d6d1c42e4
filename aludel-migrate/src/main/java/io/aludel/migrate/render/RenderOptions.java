package io.aludel.migrate.render;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.script.FileNames;
import io.aludel.migrate.script.TextTemplate;

/**
 * How revisions are written in Java. Immutable; each method that takes something gives a changed copy.
 *
 * @param dialect writes fragments of SQL that the model has as expressions
 * @param packageName the package of revisions; folders of {@code names} are packages below it
 * @param batch whether changes of tables are wrapped in batches
 * @param names how classes are called
 * @param template the text around what the steps give
 * @param items decides how single things are written
 */
public record RenderOptions(
        Dialect dialect,
        String packageName,
        boolean batch,
        FileNames names,
        TextTemplate template,
        ItemRenderer items) {
    public RenderOptions {
        requireNonNull(dialect, "dialect");
        requireNonNull(packageName, "packageName");
        requireNonNull(names, "names");
        requireNonNull(template, "template");
        requireNonNull(items, "items");
    }

    /** As usual, without batches. */
    public static RenderOptions of(Dialect dialect, String packageName) {
        return new RenderOptions(
                dialect, packageName, false, FileNames.JAVA, JavaRevisionWriter.TEMPLATE, ItemRenderer.STANDARD);
    }

    /** The same with or without batches, which SQLite needs. */
    public RenderOptions batch(boolean changed) {
        return new RenderOptions(dialect, packageName, changed, names, template, items);
    }

    /** The same with classes of other names. */
    public RenderOptions names(FileNames changed) {
        return new RenderOptions(dialect, packageName, batch, changed, template, items);
    }

    /** The same with another text. */
    public RenderOptions template(TextTemplate changed) {
        return new RenderOptions(dialect, packageName, batch, names, changed, items);
    }

    /** The same, writing some things otherwise. */
    public RenderOptions items(ItemRenderer changed) {
        return new RenderOptions(dialect, packageName, batch, names, template, changed);
    }
}
