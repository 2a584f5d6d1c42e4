package io.aludel.orm.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a warning is about, in the reference's words and in ours: warnings are compared by kind, not by sentence. */
enum WarningKind {
    NOT_IN_SESSION("not in session, \\w+ operation along", "is not in the session; "),
    OTHER_DISCRIMINATOR("incompatible polymorphic identity", "with the discriminator "),
    KEY_IS_TAKEN("conflicts with persistent instance", "conflicts with persistent instance"),
    ROW_WAS_GONE("expected to delete \\d+ row", "^DELETE of .* matched"),
    WITHIN_A_FLUSH("within the execution stage of the flush", "within a flush that is being sent"),
    SEVERAL_ROWS("Multiple rows returned with uselist=False", "several rows were found"),
    CARTESIAN_PRODUCT("cartesian product", "combined|cartesian"),
    SAME_COLUMN("will copy column", "writes column "),
    LOST_CHANGES("changed on a non-active transaction", "will be discarded"),
    /** Refused rather than warned of: the error is what is compared. */
    REFUSED(
            "is marked as a member of the primary key|'delete-orphan' cascade option requires|is detached, dynamic",
            null),
    /** There is nothing to say of it in Java. */
    NOT_FOR_US("loader strategy is deprecated|does not support VIRTUAL columns", null);

    private final Pattern recorded;
    private final @Nullable Pattern ours;

    WarningKind(String recorded, @Nullable String ours) {
        this.recorded = Pattern.compile(recorded);
        this.ours = ours == null ? null : Pattern.compile(ours);
    }

    /** The kinds of recorded warnings that have a counterpart, sorted. */
    static List<String> ofRecorded(List<String> messages) {
        List<String> kinds = new ArrayList<>();
        for (String message : messages) {
            WarningKind kind = null;
            for (WarningKind each : values()) {
                kind = kind == null && each.recorded.matcher(message).find() ? each : kind;
            }
            if (kind == null) {
                kinds.add("unknown: " + message);
            } else if (kind.ours != null) {
                kinds.add(kind.name());
            }
        }
        kinds.sort(null);
        return kinds;
    }

    /** The kinds of our own warnings, sorted. */
    static List<String> ofOurs(List<String> messages) {
        List<String> kinds = new ArrayList<>();
        for (String message : messages) {
            String kind = "unknown: " + message;
            for (WarningKind each : values()) {
                if (each.ours != null && each.ours.matcher(message).find()) {
                    kind = each.name();
                }
            }
            kinds.add(kind);
        }
        kinds.sort(null);
        return kinds;
    }
}
