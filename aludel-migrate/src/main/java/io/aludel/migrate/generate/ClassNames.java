package io.aludel.migrate.generate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Hands out names of classes: each once, also where files are not told apart by case, and none that hides a class of Java or of the mapping. */
final class ClassNames {
    private static final Set<String> TAKEN = Set.of(
            "boolean,byte,character,class,column,computed,double,entity,enum,enumerated,float,generatedvalue,id,index,integer,iterable,"
                    .concat(
                            "joincolumn,jointable,list,lob,long,mapsid,metadata,module,number,object,override,overlaps,package,")
                    .concat(
                            "process,record,references,registry,runtime,sequence,serverdefault,set,short,string,system,table,")
                    .concat(
                            "thread,uniqueconstraint,uuid,version,view,void,map,hashset,nullable,instant,duration,localdate,")
                    .concat(
                            "localtime,localdatetime,offsetdatetime,bigdecimal,biginteger,checkconstraint,foreignkey,rawsql")
                    .split(","));

    private final Set<String> names = new HashSet<>();

    String free(String wanted) {
        String start = TAKEN.contains(wanted.toLowerCase(Locale.ROOT)) ? wanted + "Entity" : wanted;
        String name = start;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = start + number;
        }
        return name;
    }
}
