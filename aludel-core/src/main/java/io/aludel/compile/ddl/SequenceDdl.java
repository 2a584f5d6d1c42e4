package io.aludel.compile.ddl;

import io.aludel.schema.Numbering;
import io.aludel.schema.Sequence;
import io.aludel.schema.ddl.AlterSequence;
import io.aludel.schema.ddl.CreateSequence;
import io.aludel.schema.ddl.DropSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CREATE SEQUENCE and DROP SEQUENCE. Stateless; a dialect overrides the words of its options. */
public class SequenceDdl {
    static final SequenceDdl STANDARD = new SequenceDdl();

    /** Sequences as the standard has them. */
    public SequenceDdl() {}

    final String create(DdlContext context, CreateSequence create) {
        Sequence sequence = create.sequence();
        String options = numbering(sequence.numbering());
        return "CREATE SEQUENCE " + (create.unlessExists() ? "IF NOT EXISTS " : "")
                + context.qualified(sequence.schema(), sequence.name())
                + type(context, sequence)
                + (options.isEmpty() ? "" : " " + options);
    }

    /** ALTER SEQUENCE. */
    protected String alter(DdlContext context, AlterSequence alter) {
        Sequence sequence = alter.sequence();
        return "ALTER SEQUENCE " + context.qualified(sequence.schema(), sequence.name()) + type(context, sequence) + " "
                + numbering(sequence.numbering());
    }

    /** The type of the numbers with a blank before; empty where the database has no such clause. */
    protected String type(DdlContext context, Sequence sequence) {
        return "";
    }

    final String drop(DdlContext context, DropSequence drop) {
        return "DROP SEQUENCE " + (drop.whereExists() ? "IF EXISTS " : "")
                + context.qualified(drop.sequence().schema(), drop.sequence().name());
    }

    /** How it counts, with blanks between; empty when nothing was said. */
    public final String numbering(Numbering numbering) {
        List<String> options = new ArrayList<>();
        add(options, "INCREMENT BY ", numbering.increment());
        add(options, "START WITH ", numbering.start());
        add(options, "MINVALUE ", numbering.minValue());
        add(options, "MAXVALUE ", numbering.maxValue());
        if (numbering.noMinValue()) {
            options.add("NO MINVALUE");
        }
        if (numbering.noMaxValue()) {
            options.add("NO MAXVALUE");
        }
        add(options, "CACHE ", numbering.cache());
        if (numbering.cycle() != null) {
            options.add(numbering.cycle() ? "CYCLE" : noCycle());
        }
        return String.join(" ", options);
    }

    private static void add(List<String> options, String words, @Nullable Long value) {
        if (value != null) {
            options.add(words + value);
        }
    }

    /** The words for a sequence that ends. */
    protected String noCycle() {
        return "NO CYCLE";
    }
}
