package io.aludel.processor.report;

/** What is wrong with the tables of an entity, and with who sees their rows: 1601 to 1699. */
public enum TableMessage implements Message {
    /** Secondary table without a name of its own. */
    SECONDARY_TABLE_NAME(
            1601,
            "%s has a @SecondaryTable called '%s', which is no name, its own table's, or another one's.",
            "Give each table of an entity a name of its own."),
    /** Column in a table that is not the entity's. */
    TABLE_UNKNOWN(
            1602,
            "%s.%s is in table '%s', which is not one of the entity's%s",
            "Name the table in a @SecondaryTable on the class; without a table the column stands in the entity's own."),
    /** Key or version in a secondary table. */
    KEY_IN_SECONDARY_TABLE(
            1603,
            "%s.%s identifies or counts the object, so it cannot stand in a secondary table.",
            "Remove 'table'; @SecondaryTable(pkJoinColumns = ..) names the key's columns in the other table."),
    /** Query of an entity's rows. */
    ROWS_METHOD(
            1604,
            "@FromSelect is on %s.%s(), %s.",
            "Make it one static method of the entity, not private, that takes nothing and returns a Query."),
    /** View within a hierarchy. */
    ROWS_OF_HIERARCHY(
            1605,
            "%s has rows of its own, but extends the entity %s, in whose tables its rows stand.",
            "Let it extend a @MappedSuperclass, or nothing."),
    /** Something to write on a view. */
    ROWS_NEVER_WRITTEN(
            1606, "%s has @%s, but its rows come from a view or a query and are never written.", "Remove it."),
    /** Expression that tells classes apart. */
    DISCRIMINATOR_EXPRESSION(
            1607,
            "@DiscriminatorExpression is on %s.%s(), %s.",
            "Make it one static method of the root, not private, that takes a %4$s.Path and returns an expression."),
    /** Table that is declared elsewhere. */
    GIVEN_TABLE(
            1608,
            "@FromTable is on %s.%s(), %s.",
            "Make it one static method of an entity without @Table, not private, that takes nothing and returns a Table."),
    /** Former name of no column. */
    RENAMED_WITHOUT_COLUMN(
            1609,
            "@RenamedFrom is on %s.%s, which has no column of its own.",
            "Put it on the attribute that has the column: the other end of the relationship, or a component of the value."),
    /** A tenant that is no value of a column. */
    TENANT_WITHOUT_COLUMN(
            1610,
            "@TenantId is on %s.%s, which is no value with a column of the entity's own.",
            "Put it on a plain attribute of the entity or of a @MappedSuperclass: the key of the tenant, say."),
    /** Two tenants. */
    SECOND_TENANT(1611, "%s.%s has @TenantId, and so has '%s'.", "A row belongs to one tenant; keep one of them."),
    /** Policy of a part of a hierarchy. */
    POLICY_BELOW_THE_TOP(
            1612,
            "@%s is on %s, which extends an entity and shares its rows.",
            "Put it on the class at the top of the hierarchy, or on a @MappedSuperclass of it."),
    /** Mark of deleted rows that does not exist. */
    SOFT_DELETE_ATTRIBUTE(1613, "no attribute '%2$s' in %1$s%3$s", "@SoftDelete names the attribute that is the mark."),
    /** Mark of deleted rows of a wrong type. */
    SOFT_DELETE_TYPE(
            1614,
            "@SoftDelete of %s names '%s', whose type cannot say that a row is deleted.",
            "Name a boolean, an Instant, LocalDateTime or OffsetDateTime, a String or an enum."),
    /** Unique among living rows of what is not there. */
    UNIQUE_ATTRIBUTE(
            1615, "no attribute '%2$s' in %1$s%3$s", "@UniqueAmongLiving names attributes with columns of their own."),
    /** Unique among living rows where all rows live. */
    UNIQUE_WITHOUT_MARK(
            1616,
            "%s has @UniqueAmongLiving, but no @SoftDelete: all of its rows live.",
            "Say @SoftDelete, or declare what is unique by @Column(unique = true) or @Table(uniqueConstraints = ..)."),
    /** Status of deleted or living rows that the enum does not have. */
    SOFT_DELETE_STATUS(
            1617,
            "@SoftDelete of %1$s names the status '%2$s', which '%3$s' does not have%4$s",
            "Say which constants are meant: @SoftDelete(value = \"..\", deleted = \"..\", living = \"..\").");

    private final MessageText template;

    TableMessage(int number, String what, String remedy) {
        this.template = new MessageText(number, what, remedy);
    }

    @Override
    public MessageText template() {
        return template;
    }
}
