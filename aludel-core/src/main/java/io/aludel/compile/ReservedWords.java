package io.aludel.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that databases reserve, so that names like them are quoted. Found by trying every keyword of each database as the name of a
 * table, a column and an alias.
 */
public final class ReservedWords {
    private static final String STANDARD = """
            all analyse analyze and any array as asc asymmetric authorization between binary both case cast check collate
            column constraint create cross current_date current_role current_time current_timestamp current_user default
            deferrable desc distinct do else end except false for foreign freeze from full grant group having ilike in
            initially inner intersect into is isnull join leading left like limit localtime localtimestamp natural new not
            notnull null off offset old on only or order outer overlaps placing primary references right select
            session_user set similar some symmetric table then to trailing true union unique user using verbose when where
            """;

    private static final String SQLITE = """
            add after all alter analyze and as asc attach autoincrement before begin between by cascade case cast check
            collate column commit conflict constraint create cross current_date current_time current_timestamp database
            default deferrable deferred delete desc detach distinct drop each else end escape except exclusive exists
            explain fail false for foreign from full glob group having if ignore immediate in index indexed initially
            inner insert instead intersect into is isnull join key left like limit match natural not nothing notnull null
            of offset on or order outer plan pragma primary query raise recursive references reindex rename replace
            restrict returning right rollback row select set table temp temporary then to transaction trigger true union
            unique update using vacuum values view virtual when where with
            """;

    private static final String POSTGRESQL = """
            all analyse analyze and any array as asc asymmetric authorization between binary both case cast check collate
            collation column concurrently constraint create cross current_catalog current_date current_role current_schema
            current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch
            for foreign freeze from full grant group having ilike in initially inner intersect into is isnull join lateral
            leading left like limit localtime localtimestamp natural new not notnull null of off offset old on only or
            order outer over overlaps placing primary recursive references returning right select session_user similar
            some symmetric system_user table tablesample then to trailing true union unique user using variadic verbose
            when where window with
            """;

    private static final String MARIADB = """
            accessible add all alter analyze and as asc asensitive before between bigint binary blob both by call cascade
            case cast change char character check collate column condition constraint continue convert count create cross
            cube cume_dist current_date current_role current_time current_timestamp current_user cursor database databases
            day_hour day_microsecond day_minute day_second dec decimal declare default delayed delete delete_domain_id
            dense_rank desc describe deterministic distinct distinctrow div do_domain_ids double drop dual each else
            elseif enclosed escaped except exists exit explain extract false fetch first_value float float4 float8 for
            force foreign from fulltext grant group having high_priority hour_microsecond hour_minute hour_second if
            ignore ignore_domain_ids in index infile inner inout insensitive insert int int1 int2 int3 int4 int8 integer
            intersect interval into is iterate join key keys kill lag lead leading leave left like limit linear lines load
            localtime localtimestamp lock long longblob longtext loop low_priority master_demote_to_replica
            master_demote_to_slave master_ssl_verify_server_cert match maxvalue mediumblob mediumint mediumtext middleint
            minute_microsecond minute_second mod modifies natural no_write_to_binlog not nth_value ntile null numeric
            offset on optimize optionally or order out outer outfile over page_checksum parse_vcol_expr partition
            percent_rank percentile_cont portion position precision primary procedure purge range rank read read_write
            reads real recursive ref_system_id references regexp release rename repeat replace require resignal restrict
            return returning revoke right rlike rollup row_number rows schema schemas second_microsecond select sensitive
            separator set show signal smallint spatial specific sql sql_after_gtids sql_before_gtids sql_big_result
            sql_calc_found_rows sql_small_result sqlexception sqlstate sqlwarning ssl starting stats_auto_recalc
            stats_persistent stats_sample_pages straight_join substring sum system table terminated then tinyblob tinyint
            tinytext to trailing trigger trim true undo union unique unlock unsigned update usage use using utc_date
            utc_time utc_timestamp value values var_pop varbinary varchar varcharacter varying when where while window
            with write xor year_month zerofill
            """;

    /** What MySQL 8 and 9 reserve beyond MariaDB. */
    private static final String MYSQL = """
            admin array empty function generated get grouping groups io_after_gtids io_before_gtids json_table last_value
            lateral manual master_bind member of optimizer_costs parallel qualify row stored tablesample virtual
            """;

    private static final String H2 = """
            _rowid_ all and any array as asymmetric authorization between case cast check constraint cross current_catalog
            current_date current_path current_role current_schema current_time current_timestamp current_user day default
            distinct else end except exists false fetch for foreign from full group groups having hour if ilike in inner
            intersect interval is join key left like limit localtime localtimestamp minus minute month natural not null
            offset on or order over partition primary qualify range recursive regexp right row rownum rows second select
            session_user set some symmetric sysdate system_user systime systimestamp table to today top trailing true
            uescape union unique unknown user using value values when where window with year
            """;

    private ReservedWords() {}

    /** The words of the reference dialect. */
    public static Set<String> standard() {
        return words(STANDARD);
    }

    /** The words of SQLite. */
    public static Set<String> sqlite() {
        return words(SQLITE);
    }

    /** The words of PostgreSQL. */
    public static Set<String> postgresql() {
        return words(POSTGRESQL);
    }

    /** The words of MariaDB. */
    public static Set<String> mariadb() {
        return words(MARIADB);
    }

    /** The words of MySQL. */
    public static Set<String> mysql() {
        Set<String> words = new HashSet<>(words(MARIADB));
        words.addAll(words(MYSQL));
        return words;
    }

    /** The words of H2. */
    public static Set<String> h2() {
        return words(H2);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.strip().split("\\s+")));
    }
}
