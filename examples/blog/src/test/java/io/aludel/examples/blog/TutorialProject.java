package io.aludel.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.cli.Aludel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The project of somebody who follows the tutorial. */
final class TutorialProject {
    private static final Pattern ID = Pattern.compile("Wrote .*/R(\\w{12})_");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Path folder;

    TutorialProject(Path folder) {
        this.folder = folder;
    }

    /** Writes a file; gives it as the page shows it. */
    String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        // The test has the application's dependencies itself, and its database lies with the project.
        Files.writeString(
                file,
                text.replaceAll("(?m)^classpath=.*\\n", "").replace("sqlite:target/", "sqlite:" + folder + "/target/"));
        return text;
    }

    /** Adds a field at the end of a class. */
    String field(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        String source = Files.readString(file).stripTrailing();
        Files.writeString(file, source.substring(0, source.length() - 1) + "\n" + text + "}\n");
        return text;
    }

    /** The source of a revision. */
    String revision(String name) throws IOException {
        PathMatcher wanted = FileSystems.getDefault().getPathMatcher("glob:" + name);
        try (Stream<Path> files = Files.walk(folder.resolve("src/main"))) {
            Path file = files.filter(each -> wanted.matches(each.getFileName()))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file).stripTrailing() + "\n";
        }
    }

    /** Types the commands of a block; gives them with what they print. Revisions get the ids that the page shows. */
    String type(String block) throws IOException {
        StringBuilder played = new StringBuilder();
        for (String command : block.split("(?m)^(?=\\$ )")) {
            String line = command.lines().findFirst().orElseThrow();
            played.append(line).append('\n');
            if (line.equals("$ mvn -q compile")) {
                compile();
            } else {
                Matcher id = ID.matcher(command);
                List<String> more = id.find() ? List.of("--rev-id=" + id.group(1)) : List.of();
                played.append(run(line.substring("$ aludel ".length()), more));
            }
        }
        return played.toString().replaceAll("[ \\t]+\\n", "\n");
    }

    private String run(String typed, List<String> more) throws IOException {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(typed);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        words.addAll(more);
        words.add(words.get(0).equals("init") ? folder.toString() : "--config=" + folder.resolve("aludel.properties"));
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed, true);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new Classes(classes(), getClass().getClassLoader())) {
            thread.setContextClassLoader(loader);
            Aludel.run(writer, writer, words.toArray(String[]::new));
        } finally {
            thread.setContextClassLoader(before);
        }
        String text = printed.toString()
                .replace("\r\n", "\n")
                .replace(folder + "/", "")
                .replace(folder + "\\", "");
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    /** As Maven does it: with the annotation processor, which enhances classes and lists revisions. */
    private void compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-d", classes().toString(), "-nowarn"));
        String classPath = System.getProperty("java.class.path");
        arguments.addAll(List.of("-classpath", classPath, "-processorpath", classPath));
        try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, errors, errors, arguments.toArray(String[]::new));
        assertThat(code).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** The classes of the project; the revisions of the blog, which lie beside this test, are none of them. */
    private static final class Classes extends URLClassLoader {
        Classes(Path classes, ClassLoader parent) throws IOException {
            super(new URL[] {classes.toUri().toURL()}, parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(JavaRevisions.INDEX) ? findResources(name) : super.getResources(name);
        }
    }

    private Path classes() throws IOException {
        return Files.createDirectories(folder.resolve("target/classes"));
    }
}
