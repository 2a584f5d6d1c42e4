package io.aludel.orm.conformance;

import java.util.ArrayList;
import java.util.List;

/** What listeners heard since the last step, with the statements in between. */
final class EventLog {
    private final Workspace workspace;
    private final List<String> heard = new ArrayList<>();
    private boolean recording;

    EventLog(Workspace workspace) {
        this.workspace = workspace;
    }

    void begin() {
        if (!recording) {
            recording = true;
            workspace.log().tell(entry -> {
                if (!entry.isTransaction()) {
                    heard.add("SQL " + entry.sql());
                }
            });
        }
    }

    void heard(String event) {
        heard.add(event);
    }

    List<String> take() {
        List<String> taken = List.copyOf(heard);
        heard.clear();
        return taken;
    }
}
