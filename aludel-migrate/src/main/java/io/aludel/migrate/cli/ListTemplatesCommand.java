package io.aludel.migrate.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code aludel list-templates}. */
@Command(name = "list-templates", aliases = "list_templates", description = "Lists what a new project can begin with.")
final class ListTemplatesCommand extends MigrateCommand<ListTemplatesCommand.Templates> {
    record Templates(List<Template> templates) {}

    record Template(String name, String meaning) {}

    @Override
    boolean hasScopes() {
        return false;
    }

    @Override
    protected Templates run() {
        return new Templates(Arrays.stream(ProjectTemplate.values())
                .map(template -> new Template(template.toString(), template.meaning()))
                .toList());
    }

    @Override
    protected void print(Templates result, Output output) {
        for (Template template : result.templates()) {
            output.line(output.strong(String.format("%-16s", template.name())) + template.meaning());
        }
    }
}
