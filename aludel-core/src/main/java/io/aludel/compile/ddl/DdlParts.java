package io.aludel.compile.ddl;

/**
 * Who writes which kind of object. Immutable; a dialect puts its own classes in the places where it writes otherwise.
 *
 * @param constraints writes constraints
 * @param columns writes columns
 * @param tables writes tables
 * @param alterations writes ALTER TABLE for what is added, dropped and renamed
 * @param columnAlterations writes ALTER TABLE for what changes about a column
 * @param indexes writes indexes
 * @param sequences writes sequences
 * @param comments writes comments
 * @param views writes views
 * @param types changes types
 * @param schemas writes schemas
 */
public record DdlParts(
        ConstraintDdl constraints,
        ColumnDdl columns,
        TableDdl tables,
        AlterDdl alterations,
        AlterColumnDdl columnAlterations,
        IndexDdl indexes,
        SequenceDdl sequences,
        CommentDdl comments,
        ViewDdl views,
        TypeDdl types,
        SchemaDdl schemas) {
    /** All kinds as the standard has them. */
    public static DdlParts standard() {
        return of(new ConstraintDdl());
    }

    /** All kinds as the standard has them, with other constraints. */
    public static DdlParts of(ConstraintDdl constraints) {
        return of(constraints, new ColumnDdl(constraints));
    }

    /** All kinds as the standard has them, with other constraints and columns. */
    public static DdlParts of(ConstraintDdl constraints, ColumnDdl columns) {
        return new DdlParts(
                constraints,
                columns,
                new TableDdl(columns, constraints),
                new AlterDdl(columns, constraints),
                new AlterColumnDdl(),
                new IndexDdl(),
                new SequenceDdl(),
                new CommentDdl(),
                new ViewDdl(),
                new TypeDdl(),
                new SchemaDdl());
    }
}
