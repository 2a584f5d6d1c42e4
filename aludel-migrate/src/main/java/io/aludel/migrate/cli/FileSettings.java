package io.aludel.migrate.cli;

import io.aludel.migrate.RevisionFiles;
import io.aludel.migrate.script.CommandHook;
import io.aludel.migrate.script.FileNames;
import io.aludel.migrate.script.TextTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;

/** What settings say of the files of new revisions: names, templates, batches, and what is run on them. */
final class FileSettings {
    private final Settings settings;

    FileSettings(Settings settings) {
        this.settings = settings;
    }

    /** Classes. */
    RevisionFiles java(Path sources, String packageName) {
        return configured(
                RevisionFiles.java(settings.dialect(), sources, packageName),
                Setting.JAVA_NAMES,
                Setting.JAVA_TEMPLATE);
    }

    /** Files of SQL. */
    RevisionFiles sql(Path folder) {
        return configured(RevisionFiles.sql(settings.dialect(), folder), Setting.SQL_NAMES, Setting.SQL_TEMPLATE);
    }

    private RevisionFiles configured(RevisionFiles usual, Setting template, Setting text) {
        RevisionFiles files = usual.names(names(usual.names(), template));
        String source = settings.text(text);
        if (source != null) {
            files = files.template(read(settings.resolved(text, source)));
        }
        String batch = settings.required(Setting.BATCH, "");
        if (!batch.equals("auto")) {
            files = files.batch(settings.isOn(Setting.BATCH));
        }
        files = settings.customization().files(files);
        for (String hook : settings.list(Setting.HOOKS)) {
            files = files.hook(hook(hook));
        }
        return files;
    }

    private FileNames names(FileNames usual, Setting template) {
        String wanted = settings.words(template.key());
        String zone = settings.text(Setting.TIME_ZONE);
        FileNames names = wanted == null ? usual : usual.template(wanted);
        int slug = settings.number(Setting.SLUG_LENGTH);
        if (slug < 0) {
            throw SettingValues.wrong(Setting.SLUG_LENGTH.key() + "=" + slug + " is less than nothing.");
        }
        names = names.slugLength(slug);
        try {
            return zone == null ? names : names.zone(ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw SettingValues.wrong(
                    "time.zone=" + zone + " is no time zone.\n  Use one such as Europe/Berlin or UTC.");
        }
    }

    private static TextTemplate read(Path file) {
        try {
            return TextTemplate.of(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw SettingValues.wrong("the template " + file + " cannot be read: " + e + ".");
        }
    }

    private CommandHook hook(String name) {
        String command = settings.words(Setting.HOOK + name);
        if (command == null) {
            throw SettingValues.wrong("hooks names '" + name + "', and nothing says what it runs." + "\n  Write "
                    + Setting.HOOK + name + "=program ${file}.");
        }
        String folder = settings.words(Setting.HOOK + name + ".directory");
        CommandHook hook = CommandHook.parse(name, command);
        return folder == null ? hook : hook.in(settings.resolved(Setting.HOOKS, folder));
    }
}
