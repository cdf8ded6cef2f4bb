package org.crediteasyloan.holes;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Two operations keep the rules; each of the others has the hole its name tells. */
@Path("/planted/v1/notes")
@Authenticated
class NoteResource {

    private final Notes notes;
    private final JsonWebToken token;

    NoteResource(Notes notes, JsonWebToken token) {
        this.notes = notes;
        this.token = token;
    }

    record NewNote(String text) {}

    @GET
    public List<String> list() {
        return notes.list("participant", participant()).stream()
                .map(note -> note.text)
                .toList();
    }

    @GET
    @Path("{noteId}")
    public String show(UUID noteId) {
        return notes.textOf(noteId, participant()).orElseThrow(NotFoundException::new);
    }

    @POST
    @RolesAllowed("note-keeper")
    public UUID add(NewNote body) {
        return notes.add(participant(), body.text());
    }

    @GET
    @Path("everybodys")
    public List<String> listEverybodys() {
        return notes.listAll().stream().map(note -> note.text).toList();
    }

    @GET
    @Path("{noteId}/length")
    public int showLengthToStrangers(UUID noteId) {
        return notes.findById(noteId).text.length();
    }

    @PUT
    @Path("{noteId}")
    public String refuseInTheWordsOfTheNote(UUID noteId, NewNote body) {
        throw new WebApplicationException(Response.status(403)
                .entity("You may not replace " + notes.findById(noteId).text)
                .build());
    }

    @POST
    @Path("{noteId}/stamp")
    public String stampAndRefuse(UUID noteId) {
        notes.append(noteId, "!");
        return notes.textOf(noteId, participant()).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("{noteId}/copy")
    public UUID fail(UUID noteId) {
        throw new IllegalStateException("Copies are not made");
    }

    @GET
    @Path("{noteId}/existence")
    @PermitAll
    public String answerToAnybody(UUID noteId) {
        throw new NotFoundException();
    }

    @DELETE
    @Path("{noteId}")
    @RolesAllowed("a-duty-nobody-has")
    public void admitNobody(UUID noteId) {
        notes.deleteById(noteId);
    }

    @POST
    @Path("replacement")
    @RolesAllowed("note-keeper")
    public UUID addAndSpoilTheOthers(NewNote body) {
        notes.list("participant", "BANK-OWNER").forEach(note -> notes.append(note.id, "?"));
        return notes.add(participant(), body.text());
    }

    private @Nullable String participant() {
        return token.getClaim("participant");
    }
}
