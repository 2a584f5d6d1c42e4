package io.aludel.maven;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What all goals have: a goal turns its parameters into the command line of its command, and runs that with the class path of the
 * project. What the command prints goes to the log, or into a file; what it refuses fails the build with the command's own words.
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
public abstract class CommandMojo extends AbstractMojo {
    /** The command failed: wrong arguments, or an error. Higher codes are answers, such as that model and database differ. */
    private static final int WRONG_ARGUMENTS = 2;

    /** The command that has to be told where the project is. */
    private static final List<String> INIT = List.of("init");

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> ours;

    /** Does nothing. */
    @Parameter(property = "aludel.skip", defaultValue = "false")
    private boolean skip;

    /** The file that gets what the command prints, in place of the log. On the command line also {@code -DoutputFile}. */
    @Parameter(property = "aludel.outputFile")
    private @Nullable File outputFile;

    /** The names of the command and of those that it is part of. */
    abstract List<String> command();

    /** Adds what the parameters say. */
    abstract void addTo(Arguments arguments);

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped.");
            return;
        }
        Lines out = new Lines(outputFile() == null ? getLog()::info : line -> {});
        Lines err = new Lines(line -> {});
        int code = run(out, err);
        write(out);
        if (code != 0) {
            String said = err.text().isBlank() ? out.text() : err.text().replaceFirst("^FAILED: ", "");
            if (code <= WRONG_ARGUMENTS) {
                throw new MojoExecutionException(said);
            }
            throw new MojoFailureException(said);
        }
        err.text().lines().forEach(getLog()::warn);
    }

    private int run(Lines out, Lines err) throws MojoExecutionException {
        try (PrintWriter printed = new PrintWriter(out, true);
                PrintWriter complained = new PrintWriter(err, true)) {
            return new Program(new ClassPath(project, ours).urls()).run(printed, complained, line());
        } catch (IOException | DependencyResolutionRequiredException | ReflectiveOperationException e) {
            throw new MojoExecutionException(
                    "The commands of Aludel Migrate cannot be loaded with the class path of " + project.getId() + ": "
                            + e + "\n  Usually the project has another version of Aludel than the plugin.",
                    e);
        }
    }

    /** The command line. */
    private List<String> line() {
        Arguments arguments = new Arguments(typed());
        addTo(arguments);
        List<String> line = new ArrayList<>(arguments.line(command()));
        if (line.stream().noneMatch(argument -> argument.startsWith("--config="))) {
            line.add(command().size(), "--config=" + folder().resolve("aludel.properties"));
        }
        if (command().equals(INIT) && !line.contains("--")) {
            line.add(folder().toString());
        }
        return line;
    }

    /** The project, seen from where Maven runs. */
    private Path folder() {
        Path here = Path.of("").toAbsolutePath();
        Path there = project.getBasedir().toPath().toAbsolutePath();
        return there.startsWith(here) ? here.relativize(there) : there;
    }

    /** What was typed behind {@code -D}: it is meant for a goal that was typed, too, not for one of the build. */
    private Properties typed() {
        return execution.getSource() == MojoExecution.Source.CLI ? session.getUserProperties() : new Properties();
    }

    private @Nullable Path outputFile() {
        String name = typed().getProperty("outputFile");
        if (name != null) {
            return project.getBasedir().toPath().resolve(name);
        }
        return outputFile == null ? null : outputFile.toPath();
    }

    private void write(Lines out) throws MojoExecutionException {
        Path file = outputFile();
        if (file == null) {
            return;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, out.text() + "\n");
        } catch (IOException e) {
            throw new MojoExecutionException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
