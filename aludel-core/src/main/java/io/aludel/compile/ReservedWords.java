package io.aludel.compile;

import java.util.Set;
import java.util.TreeSet;

/** Words that mean something to SQL databases. One list too many quotes costs nothing; one too few is a syntax error. */
public final class ReservedWords {
    private static final String COMMON = """
            abort accessible action add after all allocate alter always analyse analyze and any are array as asc asensitive
            asymmetric at atomic attach authorization auto_increment autoincrement before begin between bigint binary bit blob
            boolean both by call called cardinality cascade cascaded case cast ceil char character check clob coalesce collate
            collation collect column commit concurrently condition conflict connect constraint continue convert corr
            corresponding count create cross cube cume_dist current current_catalog current_date current_path current_role
            current_row current_schema current_time current_timestamp current_transform_group_for_type current_user cursor
            cycle database databases date day day_hour day_microsecond day_minute day_second deallocate dec decimal declare
            default deferrable deferred delayed delete dense_rank deref desc describe detach deterministic disconnect distinct
            distinctrow div do double drop dual dynamic each element else elseif empty enclosed end end_exec escape escaped
            every except exclude exclusive exec execute exists exit explain external extract fail false fetch filter first
            first_value float float4 float8 following for force foreign frame_row free freeze from full fulltext function
            fusion general generated get glob global grant group grouping groups having high_priority hold hour
            hour_microsecond hour_minute hour_second identity if ignore ilike immediate in index indexed indicator infile
            initially inner inout insensitive insert instead int int1 int2 int3 int4 int8 integer intersect intersection
            interval into is isnull iterate join json_table key keys kill lag language large last last_value lateral lead
            leading leave left like limit linear lines load local localtime localtimestamp lock long longblob longtext loop
            low_priority lower master_bind match materialized maxvalue mediumblob mediumint mediumtext member merge method
            middleint minus minute minute_microsecond minute_second mod modifies module month multiset national natural nchar
            nclob new no no_write_to_binlog none normalize not nothing notnull nth_value ntile null nullif nulls numeric
            octet_length of off offset old on only open optimize optimizer_costs option optionally or order others out outer
            outfile over overlaps overlay overriding parameter partition percent percent_rank percentile_cont plan position
            power pragma preceding precision prepare primary privileges procedure public purge qualify query raise range rank
            read read_write reads real recursive ref references referencing regexp reindex release rename repeat replace
            require reset_session resignal restrict result return returning returns revoke right rlike role rollback rollup
            row row_number rownum rows savepoint schema schemas scope scroll search second second_microsecond select
            sensitive separator session session_user set show signal similar smallint some spatial specific specifictype sql
            sql_big_result sql_calc_found_rows sql_small_result sqlexception sqlstate sqlwarning ssl start starting static
            stored straight_join submultiset substring symmetric system system_user system_versioning table tablesample temp
            temporary terminated then ties time timestamp timezone_hour timezone_minute tinyblob tinyint tinytext to top
            trailing transaction translate translation treat trigger trim true truncate unbounded undo union unique unknown
            unlock unnest unsigned update upper usage use user using utc_date utc_time utc_timestamp vacuum value values
            var_pop varbinary varchar varcharacter variadic varying verbose view virtual when whenever where while window
            with within without write xor year year_month zerofill _rowid_
            """;

    private ReservedWords() {}

    public static Set<String> standard() {
        return new TreeSet<>(Set.of(COMMON.strip().split("\\s+")));
    }

    public static Set<String> sqlite() {
        return standard();
    }

    public static Set<String> postgresql() {
        return standard();
    }

    public static Set<String> mysql() {
        return standard();
    }

    public static Set<String> h2() {
        return standard();
    }
}
