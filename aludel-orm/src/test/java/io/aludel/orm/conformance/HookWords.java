package io.aludel.orm.conformance;

import io.aludel.conformance.Words;
import java.util.Map;

/** Words that attach listeners. */
final class HookWords implements Words {
    private final Workspace workspace;

    HookWords(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void addTo(Map<String, Word> words) {
        for (String word : new String[] {"hook", "mapper_hook", "attr_hook", "instance_hook", "events"}) {
            words.put(word, arguments -> {
                throw Workspace.missing(
                        "events of " + workspace.session().getClass().getSimpleName());
            });
        }
    }
}
