package io.aludel.migrate.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * The commands by their names. Looking at the annotations of a command takes some milliseconds, so that only those are looked at whose names somebody
 * has typed; all of them where help is asked for, or nothing known was typed.
 */
final class Commands {
    /** What there is, by what it is for. */
    static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put(
                "To write revisions:",
                List.of("init", "list-templates", "revision", "merge", "rebase", "squash", "edit", "import"));
        GROUPS.put("To write entities:", List.of("generate"));
        GROUPS.put("To change a database:", List.of("upgrade", "downgrade", "stamp", "ensure-version", "unlock"));
        GROUPS.put(
                "To look:",
                List.of(
                        "current",
                        "history",
                        "heads",
                        "branches",
                        "show",
                        "check",
                        "lint",
                        "verify",
                        "drift",
                        "settings",
                        "completion"));
    }

    private Commands() {}

    /** The class of a command; an underscore may stand for a hyphen. */
    private static Class<?> of(String name) {
        return switch (name) {
            case "init" -> InitCommand.class;
            case "list-templates" -> ListTemplatesCommand.class;
            case "revision" -> RevisionCommand.class;
            case "merge" -> MergeCommand.class;
            case "rebase" -> RebaseCommand.class;
            case "squash" -> SquashCommand.class;
            case "edit" -> EditCommand.class;
            case "import" -> ImportCommand.class;
            case "generate" -> GenerateCommand.class;
            case "upgrade" -> UpgradeCommand.class;
            case "downgrade" -> DowngradeCommand.class;
            case "stamp" -> StampCommand.class;
            case "ensure-version" -> EnsureVersionCommand.class;
            case "unlock" -> UnlockCommand.class;
            case "current" -> CurrentCommand.class;
            case "history" -> HistoryCommand.class;
            case "heads" -> HeadsCommand.class;
            case "branches" -> BranchesCommand.class;
            case "show" -> ShowCommand.class;
            case "check" -> CheckCommand.class;
            case "lint" -> LintCommand.class;
            case "verify" -> VerifyCommand.class;
            case "drift" -> DriftCommand.class;
            case "settings" -> SettingsCommand.class;
            case "completion" -> CompletionCommand.class;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Adds the commands that these arguments may mean. */
    static void addTo(CommandLine line, String... arguments) {
        List<String> typed =
                Arrays.stream(arguments).map(word -> word.replace('_', '-')).toList();
        List<String> all = GROUPS.values().stream().flatMap(List::stream).toList();
        List<String> meant = all.stream().filter(typed::contains).toList();
        boolean some = !meant.isEmpty()
                && !meant.contains("completion")
                && !typed.get(0).startsWith("-h")
                && !typed.get(0).equals("--help");
        (some ? meant : all).forEach(name -> line.addSubcommand(of(name)));
    }
}
