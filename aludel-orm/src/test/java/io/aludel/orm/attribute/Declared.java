package io.aludel.orm.attribute;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What classes say of null, each in its own way. */
final class Declared {
    private Declared() {}

    /** In a package that is marked. */
    @Entity
    static class InPackage {
        @Id
        private int id;

        private String always;
        private @Nullable String sometimes;

        @Column(nullable = true)
        private String saidOtherwise;

        @ManyToOne
        private Unmarked source;

        @ManyToOne
        private @Nullable InPackage detour;

        @ManyToOne(optional = true)
        private InPackage optional;

        @ManyToOne
        @JoinColumn(name = "open", nullable = true)
        private InPackage open;

        @ManyToOne
        @JoinColumn(name = "written", nullable = false)
        private InPackage written;
    }

    /** Taken out of the marked package. */
    @Entity
    @NullUnmarked
    static class Unmarked {
        @Id
        private int id;

        private String open;

        @Basic(optional = false)
        private String required;

        @ManyToOne
        private Unmarked source;

        @ManyToOne(optional = false)
        private Unmarked origin;

        /** Marked again, within what is not. */
        @Entity
        @NullMarked
        static class Again {
            @Id
            private int id;

            private String always;
            private @Nullable String sometimes;

            @ManyToOne
            private Unmarked source;

            @ManyToOne
            private @Nullable Unmarked detour;
        }
    }
}
