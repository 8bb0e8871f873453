package org.tickgrid.member.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** Reads columns that hold arrays. */
final class Columns {

    private Columns() {}

    static double[] doubles(ResultSet row, int column) throws SQLException {
        return Arrays.stream((Double[]) row.getArray(column).getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    static int[] integers(ResultSet row, int column) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray(column).getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static String[] strings(ResultSet row, int column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
