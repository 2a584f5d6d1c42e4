package io.aludel.migrate.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Arranges what {@code --help} says: commands by what they are for, and the options of all commands behind those of the one. */
final class HelpPages {
    private static final int WIDTH = 100;

    private HelpPages() {}

    static void arrange(CommandLine line) {
        line.setUsageHelpWidth(WIDTH);
        line.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, HelpPages::commands);
        line.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        for (CommandLine command : line.getSubcommands().values()) {
            command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpPages::options);
            command.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        }
    }

    private static String commands(Help help) {
        Map<String, Help> rest = new LinkedHashMap<>();
        help.subcommands()
                .values()
                .forEach(command -> rest.put(command.commandSpec().name(), command));
        Map<String, List<Help>> sections = new LinkedHashMap<>();
        Commands.GROUPS.forEach((heading, names) -> {
            List<Help> found = new ArrayList<>();
            for (String name : names) {
                Help command = rest.remove(name);
                if (command != null) {
                    found.add(command);
                }
            }
            sections.put(heading, found);
        });
        sections.put("Further commands:", new ArrayList<>(rest.values()));
        StringBuilder text = new StringBuilder();
        sections.forEach((heading, commands) -> {
            if (!commands.isEmpty()) {
                text.append(System.lineSeparator()).append(help.colorScheme().text("@|bold " + heading + "|@"));
                text.append(System.lineSeparator());
                commands.forEach(command -> text.append(line(help, command)));
            }
        });
        return text.toString();
    }

    private static String line(Help help, Help command) {
        String[] description = command.commandSpec().usageMessage().description();
        String name = command.commandSpec().name();
        String words = description.length == 0 ? "" : description[0];
        return "  " + help.colorScheme().commandText(name) + " ".repeat(Math.max(1, 18 - name.length()))
                + help.colorScheme().text(words) + System.lineSeparator();
    }

    private static String options(Help help) {
        List<OptionSpec> own = new ArrayList<>();
        List<OptionSpec> common = new ArrayList<>();
        for (OptionSpec option : help.commandSpec().options()) {
            (option.inherited() ? common : own).add(option);
        }
        return help.optionListExcludingGroups(own)
                + System.lineSeparator()
                + help.colorScheme().text("@|bold Options of every command:|@")
                + System.lineSeparator()
                + help.optionListExcludingGroups(common);
    }
}
