package io.aludel.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.cli.Aludel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Whatever a command can be told, its goal can be told by the same words, and tells the command. */
class GoalsTest {
    /** What Maven does itself. */
    private static final Set<String> OF_MAVEN = Set.of("--help", "--version", "--color", "--no-color", "--classpath");

    /** What stands behind the options where its label is no word. */
    private static final Map<String, String> NAMES = Map.of("FROM:TO", "range");

    static Stream<String> commands() {
        return Aludel.commands().getSubcommands().values().stream()
                .filter(command -> !command.getCommandSpec().usageMessage().hidden())
                .map(CommandLine::getCommandName)
                .filter(name -> !name.equals("help"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aGoalTakesWhatItsCommandTakes(String name) throws ReflectiveOperationException {
        CommandSpec command = Aludel.commands().getSubcommands().get(name).getCommandSpec();
        List<OptionSpec> options = command.options().stream()
                .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                .filter(option -> Stream.of(option.names()).noneMatch(OF_MAVEN::contains))
                .filter(option -> option.group() == null
                        || !option.group().exclusive()
                        || option.group().options().get(0) == option)
                .toList();
        for (boolean shortest : List.of(false, true)) {
            Properties typed = new Properties();
            options.forEach(option -> typed.setProperty(
                    camelCase(shortest ? option.shortestName() : option.longestName()), value(option)));
            command.positionalParameters().forEach(position -> typed.setProperty(word(position), value(position)));
            ParseResult parsed = parsed(name, typed);
            assertThat(options)
                    .allSatisfy(option -> assertThat(parsed.hasMatchedOption(option.longestName()))
                            .as(option.longestName())
                            .isTrue());
            assertThat(parsed.matchedPositionals()).hasSameSizeAs(command.positionalParameters());
        }
    }

    private static ParseResult parsed(String name, Properties typed) throws ReflectiveOperationException {
        String type = "io.aludel.maven." + capitalised(camelCase(name)) + "Mojo";
        CommandMojo goal =
                (CommandMojo) Class.forName(type).getDeclaredConstructor().newInstance();
        Arguments arguments = new Arguments(typed);
        goal.addTo(arguments);
        List<String> line = new ArrayList<>(arguments.line(goal.command()));
        CommandLine program = Aludel.commands().setCaseInsensitiveEnumValuesAllowed(true);
        return program.parseArgs(line.toArray(String[]::new)).subcommand();
    }

    private static String word(PositionalParamSpec position) {
        return NAMES.getOrDefault(position.paramLabel(), position.paramLabel().toLowerCase(Locale.ROOT));
    }

    /** Something that it takes. */
    private static String value(ArgSpec argument) {
        Class<?> type = argument.isMultiValue() && argument.auxiliaryTypes().length > 0
                ? argument.auxiliaryTypes()[argument.auxiliaryTypes().length - 1]
                : argument.type();
        if (argument.arity().max() == 0) {
            return "true";
        }
        if (type.isEnum()) {
            return String.valueOf(type.getEnumConstants()[0]).toLowerCase(Locale.ROOT);
        }
        boolean pair = argument.paramLabel().contains("=");
        return pair ? "one=two" : Set.of(int.class, Integer.class, long.class).contains(type) ? "3" : "one";
    }

    private static String camelCase(String option) {
        StringBuilder name = new StringBuilder();
        for (String word : option.replaceFirst("^-+", "").split("-")) {
            name.append(name.length() == 0 ? word : capitalised(word));
        }
        return name.toString();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
