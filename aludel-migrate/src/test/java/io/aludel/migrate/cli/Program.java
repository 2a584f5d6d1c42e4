package io.aludel.migrate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as somebody types it, in a folder of its own with settings, revisions in SQL and a SQLite database. */
final class Program {
    private final Path folder;
    private Questions questions = Questions.NOBODY;

    private Program(Path folder) {
        this.folder = folder;
    }

    /** One without settings. */
    Program() {
        this(Path.of("nowhere"));
    }

    /** What the program ended with and printed. */
    record Outcome(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    /**
     * A project.
     *
     * @param model class and member of the model
     */
    static Program in(Path folder, String model) {
        Program program = new Program(folder);
        program.settings("url=sqlite:" + folder.resolve("app.db") + "\nmodel=" + model + "\ndirectory="
                + folder.resolve("src") + "\nsql.directory=" + folder.resolve("sql") + "\n");
        return program;
    }

    /** Writes {@code aludel.properties} anew. */
    void settings(String text) {
        write("aludel.properties", text);
    }

    /** Writes a file into the folder. */
    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a revision in SQL. */
    void revision(String id, String follows, String message, String upgrade, String downgrade) {
        write(
                "sql/" + id + ".sql",
                "-- aludel: revision " + id + "\n" + (follows.isEmpty() ? "" : "-- aludel: follows " + follows + "\n")
                        + "-- aludel: message " + message + "\n-- aludel: upgrade\n" + upgrade
                        + "\n-- aludel: downgrade\n" + downgrade + "\n");
    }

    /** The file of settings. */
    String config() {
        return folder.resolve("aludel.properties").toString();
    }

    /** Lets somebody answer. */
    Program asking(Questions somebody) {
        questions = somebody;
        return this;
    }

    /** Runs a command. */
    Outcome run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--config");
        all.add(config());
        return outcome(new Aludel(Map.of()).asking(questions), all.toArray(String[]::new));
    }

    /** Runs a command that names its settings itself. */
    static Outcome plain(String... arguments) {
        return plain(Map.of(), arguments);
    }

    /** The same with variables of the environment. */
    static Outcome plain(Map<String, String> environment, String... arguments) {
        return outcome(new Aludel(environment), arguments);
    }

    private static Outcome outcome(Aludel program, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = program.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Outcome(code, out.toString(), err.toString());
    }
}
