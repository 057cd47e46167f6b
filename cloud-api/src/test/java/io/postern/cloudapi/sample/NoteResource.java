package io.postern.cloudapi.sample;

import static io.postern.cloudapi.sample.Note.NOTES;

import io.postern.cloudapi.Action;
import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.Call;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Operations as services have them: make, change, read. */
@Path("/v1/{project_id}/notes")
public class NoteResource {

    private final Call call;
    private final Journal journal;

    record Text(String id, String text) {}

    NoteResource(Call call, Journal journal) {
        this.call = call;
        this.journal = journal;
    }

    @POST
    @Action("sample:notes:create")
    public Uni<Text> create(Note body) {
        return write(call.newId().toString(), body);
    }

    @PUT
    @Path("/{note_id}")
    @Action("sample:notes:update")
    public Uni<Text> update(@RestPath("note_id") String id, Note body) {
        return write(id, body);
    }

    @GET
    @Path("/{note_id}")
    @Action("sample:notes:get")
    public Uni<Text> show(@RestPath("note_id") String id) {
        return journal.load(NOTES, id).map(stored -> {
            if (!stored.exists()) {
                throw new ApiError(404, "Sample.0404", "There is none");
            }
            return text(stored);
        });
    }

    private Uni<Text> write(String id, Note body) {
        Order<Note, Note.Written, ?> order =
                new Order<>(NOTES, id, call.caller().project(), new Note.Written(body.text()));
        return journal.execute(call.origin(), order).map(this::text);
    }

    private Text text(Stored<Note> stored) {
        return new Text(stored.id(), call.answering(stored).text());
    }
}
