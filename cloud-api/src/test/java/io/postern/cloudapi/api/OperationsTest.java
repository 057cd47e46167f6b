package io.postern.cloudapi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.Authenticated;
import io.postern.cloudapi.OperatorOnly;
import io.postern.cloudapi.Unauthenticated;
import io.postern.cloudapi.identity.Permission;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class OperationsTest {

    @Path("/planted/{project_id}/things")
    public static class Things {
        @GET
        @Action("test:things:list")
        public void list() {}

        @GET
        @Path("{id}")
        @Authenticated
        public void show() {}

        @POST
        @OperatorOnly
        public void create() {}

        public void notAnOperation() {}
    }

    /** Without a path, or the service that these tests start would not start. */
    public static class Silent {
        @GET
        @Unauthenticated
        public void fine() {}

        @DELETE
        public void forgotten() {}
    }

    public static class Torn {
        @GET
        @Unauthenticated
        @Action("test:things:list")
        public void both() {}
    }

    @Test
    void an_operation_says_what_it_asks_of_its_caller() {
        Set<String> said = Operations.of(List.of(Things.class)).stream()
                .map(operation -> "%s %s %s"
                        .formatted(
                                operation.method(),
                                operation.path(),
                                operation.permission().orElseThrow()))
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "GET /planted/{project_id}/things Granted[action=test:things:list, orOwn=false]",
                        "GET /planted/{project_id}/things/{id} Known[]",
                        "POST /planted/{project_id}/things OperatorsOwn[]"),
                said);
    }

    @Test
    void one_that_says_nothing_is_found() throws NoSuchMethodException {
        assertEquals(List.of(), Operations.withoutAction(Things.class));
        assertEquals(1, Operations.withoutAction(Things.class, Silent.class).size());
        assertEquals(Optional.empty(), Operations.permission(Silent.class.getMethod("forgotten")));
        assertEquals(Optional.of(new Permission.Anybody()), Operations.permission(Silent.class.getMethod("fine")));
    }

    @Test
    void one_that_says_nothing_is_not_built() throws IOException {
        ApiDescription described = new ApiDescription(Index.of(Things.class, Silent.class));
        assertEquals(List.of(Silent.class.getName() + ".forgotten"), described.silent(_ -> true));
    }

    @Test
    void one_that_says_two_things_is_a_mistake() {
        assertThrows(IllegalStateException.class, () -> Operations.permission(Torn.class.getMethod("both")));
    }
}
