package io.aludel.compile.ddl;

import io.aludel.schema.View;
import io.aludel.schema.ddl.CreateTableAs;
import io.aludel.schema.ddl.CreateView;
import io.aludel.schema.ddl.DropView;
import java.util.ArrayList;
import java.util.List;

/** Writes views and tables made from queries. Stateless; a dialect overrides what it writes otherwise. */
public class ViewDdl {
    /** Views as most databases have them. */
    public ViewDdl() {}

    /** CREATE VIEW. */
    protected String create(DdlContext context, CreateView create) {
        View view = create.view();
        List<String> words = new ArrayList<>();
        words.add("CREATE");
        if (view.replacing()) {
            words.add("OR REPLACE");
        }
        if (view.temporary()) {
            words.add("TEMPORARY");
        }
        words.add(kind(context, view));
        if (create.unlessExists()) {
            words.add("IF NOT EXISTS");
        }
        words.add(context.qualified(view.schema(), view.name()));
        return String.join(" ", words) + options(context, view) + " AS " + context.fragment(view.query());
    }

    /** VIEW or MATERIALIZED VIEW. */
    protected String kind(DdlContext context, View view) {
        return view.materialized() ? "MATERIALIZED VIEW" : "VIEW";
    }

    /** What follows the name, with a blank before. */
    protected String options(DdlContext context, View view) {
        return "";
    }

    final String drop(DdlContext context, DropView drop) {
        View view = drop.view();
        return "DROP " + kind(context, view) + (drop.whereExists() ? " IF EXISTS " : " ")
                + context.qualified(view.schema(), view.name());
    }

    final String createTableAs(DdlContext context, CreateTableAs create) {
        return "CREATE " + (create.temporary() ? "TEMPORARY " : "") + "TABLE "
                + (create.unlessExists() ? "IF NOT EXISTS " : "")
                + context.qualified(create.schema(), create.name()) + " AS " + context.fragment(create.query());
    }
}
