package io.aludel.migrate;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.autogenerate.RevisionDirective;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.render.ItemRenderer;
import io.aludel.migrate.render.JavaRevisionWriter;
import io.aludel.migrate.render.RenderOptions;
import io.aludel.migrate.script.FileNames;
import io.aludel.migrate.script.PostWriteHook;
import io.aludel.migrate.script.TextTemplate;
import io.aludel.migrate.settings.CopiedSettings;
import io.aludel.schema.NamingConvention;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How new revisions are written: in Java or SQL, where, under what names, by which templates, and what is done with them before and
 * after. Immutable; each method that takes something gives a changed copy.
 *
 * <pre>{@code
 * List<Path> files = RevisionFiles.java(engine.dialect(), Path.of("src/main/java"), "com.acme.revisions")
 *         .directive(RevisionDirective.SKIP_EMPTY)
 *         .hook(CommandHook.parse("format", "google-java-format -i"))
 *         .write(NewRevision.of("add biographies").upgrade(pending).script(migrations.graph()));
 * }</pre>
 */
public final class RevisionFiles {
    private final Settings settings;

    private RevisionFiles(Settings settings) {
        this.settings = settings;
    }

    private static final class Settings extends CopiedSettings<Settings> {
        final Dialect dialect;
        final Path folder;
        final @Nullable String packageName;
        boolean batch;
        FileNames names;

        @Nullable
        TextTemplate template;

        ItemRenderer items = ItemRenderer.STANDARD;
        RevisionDirective directive = scripts -> scripts;
        List<PostWriteHook> hooks = List.of();
        NamingConvention naming = NamingConvention.DEFAULT;

        Settings(Dialect dialect, Path folder, @Nullable String packageName) {
            this.dialect = requireNonNull(dialect, "dialect");
            this.folder = requireNonNull(folder, "folder");
            this.packageName = packageName;
            this.batch = !dialect.has(Feature.ADD_CONSTRAINT);
            this.names = packageName == null ? FileNames.SQL : FileNames.JAVA;
        }
    }

    /**
     * Classes; changes of tables are batches where the database copies tables to change them.
     *
     * @param sources the folder of sources
     * @param packageName the package of revisions
     */
    public static RevisionFiles java(Dialect dialect, Path sources, String packageName) {
        return new RevisionFiles(new Settings(dialect, sources, requireNonNull(packageName, "packageName")));
    }

    /** Files of SQL for one dialect. */
    public static RevisionFiles sql(Dialect dialect, Path folder) {
        return new RevisionFiles(new Settings(dialect, folder, null));
    }

    private RevisionFiles with(Consumer<Settings> change) {
        return new RevisionFiles(settings.changed(change));
    }

    /** The same, wrapping changes of tables into batches or not. */
    public RevisionFiles batch(boolean changed) {
        return with(options -> options.batch = changed);
    }

    /** The names of files; for changing them. */
    public FileNames names() {
        return settings.names;
    }

    /** The same under other names. */
    public RevisionFiles names(FileNames changed) {
        return with(options -> options.names = requireNonNull(changed, "changed"));
    }

    /** The same with another text around the steps: {@link JavaRevisionWriter#TEMPLATE} or {@link SqlRevisionWriter#TEMPLATE}. */
    public RevisionFiles template(TextTemplate changed) {
        return with(options -> options.template = requireNonNull(changed, "changed"));
    }

    /** The same, writing some things otherwise; what was said before goes first. */
    public RevisionFiles items(ItemRenderer added) {
        ItemRenderer before = settings.items;
        return with(options -> options.items = before.or(added));
    }

    /** The same; somebody decides about revisions before they are written, behind those who were named before. */
    public RevisionFiles directive(RevisionDirective added) {
        RevisionDirective before = settings.directive;
        return with(options -> options.directive = before.then(added));
    }

    /** The same; something is done with each file, behind what was named before. */
    public RevisionFiles hook(PostWriteHook added) {
        List<PostWriteHook> more = new ArrayList<>(settings.hooks);
        more.add(added);
        return with(options -> options.hooks = List.copyOf(more));
    }

    /** The same with the convention of the model, for constraints without names in files of SQL. */
    public RevisionFiles naming(NamingConvention changed) {
        return with(options -> options.naming = requireNonNull(changed, "changed"));
    }

    /**
     * Writes revisions.
     *
     * @return the files that were written
     * @throws MigrationException when a file is there already or cannot be written, a template is wrong, or a hook fails
     */
    public List<Path> write(MigrationScript... scripts) {
        List<Path> files = new ArrayList<>();
        for (MigrationScript script : settings.directive.process(List.of(scripts))) {
            files.add(settings.packageName == null ? sql(script) : java(script, settings.packageName));
        }
        files.forEach(file -> settings.hooks.forEach(hook -> hook.written(file)));
        return files;
    }

    private Path java(MigrationScript script, String packageName) {
        RenderOptions options = RenderOptions.of(settings.dialect, packageName)
                .batch(settings.batch)
                .names(settings.names)
                .items(settings.items);
        TextTemplate template = settings.template;
        JavaRevisionWriter writer = new JavaRevisionWriter(template == null ? options : options.template(template));
        return write(settings.folder.resolve(writer.path(script)), writer.source(script));
    }

    private Path sql(MigrationScript script) {
        TextTemplate template = settings.template == null ? SqlRevisionWriter.TEMPLATE : settings.template;
        SqlRevisionWriter writer = new SqlRevisionWriter(settings.dialect, settings.names, template, settings.naming);
        return write(settings.folder.resolve(writer.path(script)), writer.source(script));
    }

    private static Path write(Path file, String text) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new MigrationException(
                    ErrorCode.INVALID_REVISION,
                    file + " is there already, and no revision is written over another."
                            + "\n  Say another message or id, or put ${id} into the template of file names.",
                    e);
        } catch (IOException e) {
            throw new MigrationException(ErrorCode.INVALID_CONFIGURATION, file + " cannot be written: " + e + ".", e);
        }
    }
}
