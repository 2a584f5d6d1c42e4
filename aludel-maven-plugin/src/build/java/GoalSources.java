import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.aludel.migrate.cli.Aludel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes a goal for each command of the program {@code aludel}, with a parameter for each of its options, so that a command and its goal
 * cannot part. The build runs it before it compiles: {@code java -classpath .. GoalSources.java FOLDER}.
 */
final class GoalSources {
    private static final String PACKAGE = "io.aludel.maven";
    private static final String ANNOTATIONS = "org.apache.maven.plugins.annotations";
    private static final ClassName PHASE = ClassName.get(ANNOTATIONS, "LifecyclePhase");

    /** What Maven does itself. */
    private static final Set<String> LEFT_OUT = Set.of("--help", "--version", "--color", "--colour", "--no-color", "--classpath");

    /** What a build may contain: each has a second goal that takes the classes as they are then. */
    private static final Set<String> CHECKS = Set.of("check", "verify", "lint");

    /** Goals that need no class of the project. */
    private static final Set<String> BEFORE_CLASSES = Set.of("init", "generate");

    /** What stands behind the name of a goal that takes the classes as they are, as with the plugins of Maven. */
    private static final String AS_THEY_ARE = "-no-fork";

    /** Names that every goal has already. */
    private static final Set<String> TAKEN = Set.of("project", "session", "execution", "ours", "skip", "outputFile");

    /** What stands behind the options and has no word for a name. */
    private static final Map<String, String> NAMED = Map.of("fromto", "range");

    /** Second names of what stands behind the options. */
    private static final Map<String, List<String>> ALSO = Map.of("target", List.of("revision"));

    private final Path folder;

    private GoalSources(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        CommandSpec program = Aludel.commands().getCommandSpec();
        new GoalSources(Path.of(arguments[0])).write(List.of(), program);
    }

    private void write(List<String> names, CommandSpec command) throws IOException {
        if (command.usageMessage().hidden() || names.equals(List.of("help"))) {
            return;
        }
        if (!names.isEmpty() && command.subcommands().isEmpty()) {
            String name = String.join("-", names);
            write(goal(name, names, command));
            if (CHECKS.contains(name)) {
                write(goal(name + AS_THEY_ARE, names, command));
            }
        }
        for (CommandLine each : new LinkedHashSet<>(command.subcommands().values())) {
            List<String> longer = new ArrayList<>(names);
            longer.add(each.getCommandName());
            write(longer, each.getCommandSpec());
        }
    }

    private void write(TypeSpec goal) throws IOException {
        JavaFile.builder(PACKAGE, goal).indent("    ").skipJavaLangImports(true).build().writeTo(folder);
    }

    private TypeSpec goal(String goal, List<String> names, CommandSpec command) {
        TypeSpec.Builder type = TypeSpec.classBuilder(capitalised(camelCase(goal)) + "Mojo")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ClassName.get(PACKAGE, "CommandMojo"))
                .addJavadoc("$L", documentation(command.usageMessage().description())
                        + (goal.endsWith(AS_THEY_ARE) ? "\n\n<p>For builds: takes the classes as they are." : ""))
                .addAnnotation(mojo(goal));
        if (!goal.endsWith(AS_THEY_ARE) && !BEFORE_CLASSES.contains(goal)) {
            type.addAnnotation(AnnotationSpec.builder(ClassName.get(ANNOTATIONS, "Execute"))
                    .addMember("phase", "$T.PROCESS_CLASSES", PHASE)
                    .build());
        }
        CodeBlock.Builder body = CodeBlock.builder();
        for (OptionSpec option : options(command)) {
            type.addField(parameter(option, optionNames(option)));
            body.addStatement(
                    "arguments.$L($S, $N$L)",
                    isFlag(option) ? "flag" : option.isMultiValue() ? "options" : "option",
                    option.longestName(),
                    optionNames(option).get(0),
                    quoted(optionNames(option)));
        }
        for (PositionalParamSpec position : command.positionalParameters()) {
            type.addField(parameter(position, positionNames(position)));
            body.addStatement(
                    "arguments.$L($N$L)",
                    isMany(position) ? "positions" : "position",
                    positionNames(position).get(0),
                    quoted(positionNames(position)));
        }
        return type.addMethod(MethodSpec.methodBuilder("command")
                        .addAnnotation(Override.class)
                        .returns(ParameterizedTypeName.get(List.class, String.class))
                        .addStatement("return $T.of($L)", List.class, names.stream()
                                .map(name -> CodeBlock.of("$S", name).toString())
                                .collect(Collectors.joining(", ")))
                        .build())
                .addMethod(MethodSpec.methodBuilder("addTo")
                        .addAnnotation(Override.class)
                        .addParameter(ClassName.get(PACKAGE, "Arguments"), "arguments")
                        .addCode(body.build())
                        .build())
                .build();
    }

    private static AnnotationSpec mojo(String goal) {
        AnnotationSpec.Builder mojo = AnnotationSpec.builder(ClassName.get(ANNOTATIONS, "Mojo"))
                .addMember("name", "$S", goal)
                .addMember(
                        "requiresDependencyResolution",
                        "$T.COMPILE_PLUS_RUNTIME",
                        ClassName.get(ANNOTATIONS, "ResolutionScope"));
        if (goal.endsWith(AS_THEY_ARE)) {
            mojo.addMember("defaultPhase", "$T.VERIFY", PHASE);
        }
        return mojo.build();
    }

    private static FieldSpec parameter(ArgSpec argument, List<String> names) {
        TypeName one = ClassName.get(String.class);
        TypeName type = isMany(argument) ? ParameterizedTypeName.get(ClassName.get(List.class), one) : one;
        String typed = names.stream().map(name -> "{@code -D" + name + "}").collect(Collectors.joining(" or "));
        return FieldSpec.builder(
                        type.annotated(AnnotationSpec.builder(Nullable.class).build()), names.get(0), Modifier.PRIVATE)
                .addJavadoc("$L", documentation(argument.description()) + " On the command line also " + typed + ".")
                .addAnnotation(AnnotationSpec.builder(ClassName.get(ANNOTATIONS, "Parameter"))
                        .addMember("property", "$S", "aludel." + names.get(0))
                        .build())
                .build();
    }

    private static List<OptionSpec> options(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                .filter(option -> Arrays.stream(option.names()).noneMatch(LEFT_OUT::contains))
                .sorted(Comparator.comparing(OptionSpec::inherited).thenComparing(OptionSpec::longestName))
                .toList();
    }

    private static boolean isFlag(OptionSpec option) {
        return option.arity().max() == 0;
    }

    private static boolean isMany(ArgSpec argument) {
        return argument.isMultiValue();
    }

    /** The name of the parameter, and the others it has when it is typed. */
    private static List<String> optionNames(OptionSpec option) {
        Set<String> names = new LinkedHashSet<>();
        names.add(identifier(camelCase(option.longestName().replaceFirst("^-+", ""))));
        for (String name : option.names()) {
            names.add(camelCase(name.replaceFirst("^-+", "")));
        }
        return List.copyOf(names);
    }

    private static String identifier(String name) {
        return SourceVersion.isKeyword(name) || TAKEN.contains(name) ? name + "Name" : name;
    }

    private static List<String> positionNames(PositionalParamSpec position) {
        String letters = position.paramLabel().replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
        String label = NAMED.getOrDefault(letters, letters);
        List<String> names = new ArrayList<>();
        if (isMany(position)) {
            names.add(label + "s");
        }
        names.add(identifier(label));
        names.addAll(ALSO.getOrDefault(label, List.of()));
        return names;
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> ", \"" + name + "\"").collect(Collectors.joining());
    }

    private static String documentation(String[] lines) {
        return String.join(" ", lines)
                .replace("%n", " ")
                .replace("%%", "%")
                .replaceAll("@\\|[a-z]+ (.*?)\\|@", "$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "{@literal @}")
                .replace("*/", "*&#47;");
    }

    private static String camelCase(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split("-")) {
            name.append(name.length() == 0 ? word : capitalised(word));
        }
        return name.toString();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
