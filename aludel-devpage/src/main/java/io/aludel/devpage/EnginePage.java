package io.aludel.devpage;

import io.aludel.engine.EngineStatistics;
import io.aludel.engine.PlanStatistics;
import io.aludel.orm.load.QueryPlans;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the engine has done since it was made, and what it is doing. Immutable. */
final class EnginePage {
    private static final int PERCENT = 100;

    private final Frame frame;

    EnginePage(Frame frame) {
        this.frame = frame;
    }

    Answer page(EngineStatistics statistics, @Nullable QueryPlans plans) {
        return frame.page("Engine", "/engine", "/engine.json", html -> {
            html.element("h2", "Connections").open("dl", "class", "facts");
            fact(html, "In use", statistics.pool().active());
            fact(html, "Idle", statistics.pool().idle());
            fact(html, "Threads waiting", statistics.pool().waiting());
            fact(html, "Opened so far", statistics.opened());
            fact(html, "Lent so far", statistics.lent());
            html.close().element("h2", "Statements").open("dl", "class", "facts");
            fact(html, "Sent", statistics.statements());
            fact(html, "Executions", statistics.executions());
            fact(html, "Failed", statistics.failures());
            RequestPages.fact(html, "Database", Texts.milliseconds(statistics.elapsed()));
            html.close().element("h2", "Transactions").open("dl", "class", "facts");
            fact(html, "Begun", statistics.transactions());
            fact(html, "Committed", statistics.commits());
            fact(html, "Rolled back", statistics.rollbacks());
            html.close().element("h2", "Compiled statements");
            Frame.table(
                    html,
                    "Caches",
                    rows -> caches(rows, statistics.plans(), plans),
                    "Cache",
                    "#Found",
                    "#Made",
                    "#Not kept",
                    "#Found in %",
                    "#Size",
                    "#Capacity",
                    "#Evictions");
        });
    }

    private static void fact(Html html, String name, long value) {
        RequestPages.fact(html, name, String.valueOf(value));
    }

    private static void caches(Html html, PlanStatistics compiled, @Nullable QueryPlans plans) {
        html.open("tr").element("th", "SQL", "scope", "row");
        Frame.numbers(
                html,
                compiled.hits(),
                compiled.misses(),
                compiled.uncached(),
                percent(compiled.hits(), compiled.misses() + compiled.uncached()),
                compiled.size(),
                compiled.capacity(),
                compiled.evictions());
        html.close();
        if (plans != null) {
            html.open("tr").element("th", "Queries of sessions", "scope", "row");
            Frame.numbers(html, plans.hits(), plans.misses(), "", percent(plans.hits(), plans.misses()), "", "", "");
            html.close();
        }
    }

    private static String percent(long found, long others) {
        return found + others == 0
                ? "–"
                : String.format(Locale.ROOT, "%.1f", PERCENT * (double) found / (found + others));
    }
}
