package io.postern.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One slice per aggregate: its classes in these rooms. What belongs to no aggregate is in no slice. */
record Rooms(String root, Set<String> rooms) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass one) {
        if (!one.getPackageName().startsWith(root + ".")) {
            return SliceIdentifier.ignore();
        }
        List<String> path =
                Arrays.asList(one.getPackageName().substring(root.length() + 1).split("\\."));
        int depth = 0;
        while (depth < path.size() && !rooms.contains(path.get(depth))) {
            depth++;
        }
        boolean inAggregate = depth > 0 && depth < path.size();
        return inAggregate ? SliceIdentifier.of(String.join(".", path.subList(0, depth))) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "aggregates' " + rooms;
    }
}
