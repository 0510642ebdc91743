#!/usr/bin/env python3
"""Checks and recounts the public record of a round with nothing of ours: Python and jwcrypto (Debian: python3-jwcrypto).

    python3 verify_record.py record.json [DIGEST-ON-THE-WALL [DIGEST-OF-THE-BOX [RECEIPT ...]]]

It knows one kind of rule, the usual one: one list, a mark for, against or abstaining at each candidate, at most so many for,
a majority of some base, the most votes win. Of any other rule it says that it did not recount the outcome.
"""
import base64
import hashlib
import json
import sys

from jwcrypto import jwk, jws

failures = 0


def say(step, ok, words):
    global failures
    failures += ok is False
    print(f"({step}) {'not checked' if ok is None else 'ok' if ok else 'FAILED':11} {words}")


def digest(text):
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def signed(text, key, kind):
    """What a compact object says, if this key signed it as this kind of object; otherwise jwcrypto raises."""
    token = jws.JWS()
    token.allowed_algs = ["ES256"]
    token.deserialize(text, key)
    if token.jose_header != {"alg": "ES256", "kid": key.thumbprint(), "typ": kind}:
        raise jws.InvalidJWSObject("another header")
    return json.loads(token.payload)


def holds(ballot, rule):
    """Is the ballot valid? A ballot with more than so many for is void."""
    cap = rule["groups"][0]["cap"]
    return cap is None or ballot.count("+") <= cap


def counted(rows, rule):
    """For, against, abstaining of every candidate, from the opened ballots."""
    # By devices whoever pressed nothing stands in a column of its own.
    silent = None if rule["mode"] == "voting-device" else rule["ballot"]["unmarked"]
    sign = {"+": "for", "-": "against", "0": "abstain", "?": "void", ".": silent}
    totals = [{"for": 0, "against": 0, "abstain": 0, "void": 0} for _ in range(rule["groups"][0]["candidates"])]
    for row in rows:
        if holds(row["marks"], rule):
            for item, mark in zip(totals, row["marks"]):
                if sign[mark] in item:
                    item[sign[mark]] += row["ballots"]
    return totals


def elected(totals, rule, base):
    """Who is in, best first; None when equals stand across the last seat and have to be voted on again."""
    num, den, over = rule["threshold"]["num"], rule["threshold"]["den"], rule["threshold"]["cmp"] == "over"
    reached = [t for t in totals if (t["for"] * den > base * num if over else t["for"] * den >= base * num)]
    ranked = sorted(reached, key=lambda t: -t["for"])
    seats = rule["groups"][0]["seats"]
    if len(ranked) > seats and ranked[seats - 1]["for"] == ranked[seats]["for"]:
        return None
    return [t["candidate"] for t in ranked[:seats]]


def is_usual(rule):
    layouts = ("per-item", "per-item-with-cap")
    plain = len(rule["groups"]) == 1 and rule["threshold"] is not None and rule["money"] is None
    validity = {name: rule["validity"][name] for name in ("overSelection", "underSelection", "blank", "illegible")}
    usual = {"overSelection": "void-ballot", "underSelection": "valid", "blank": "valid", "illegible": "void-item"}
    return plain and validity == usual and rule["ballot"]["layout"] in layouts and rule["ranking"] == "for" and rule["minimumVotes"] == 0


def main(file, wall=None, printed=None, *receipts):
    record = json.load(open(file, encoding="utf-8"))
    key = jwk.JWK(**record["key"])
    frozen, acts = record["frozen"], {act["phase"]: act for act in record["acts"]}
    report = signed(record["reports"][-1]["text"], key, "count-report+jwt")

    if frozen["manifest"] is None:
        things = {name: frozen[name] for name in ("candidates", "roll")}
        of_wall = digest(canonical({**things, "round": record["round"]["id"], "rule": digest(canonical(frozen["rule"]))}))
        say(1, acts["frozen"]["digest"] == of_wall == report["frozenDigest"], "rule, candidates and roll are those that were frozen")
    else:
        manifest = signed(frozen["manifest"], key, "round-manifest+jwt")
        of_wall = digest(frozen["manifest"])
        same = all(canonical(frozen[name]) == canonical(manifest[name]) for name in ("rule", "candidates"))
        same = same and frozen["roll"] == manifest["roll"]["digest"] and manifest["receiptKey"] == record["key"]
        say(1, same and not manifest["rehearsal"], "rule, candidates and roll are those of the signed manifest")
    say(1, None if wall is None else wall == of_wall, f"the wall showed {of_wall}")

    opened, head = acts["opened"], ""
    for act in record["acts"][:5]:
        head = digest(canonical({"act": act, "before": head, "round": record["round"]["id"]}))
    figures = [opened[name] for name in ("returned", "issued", "signedIn", "entitled")]
    say(2, figures == sorted(figures) and head == report["acts"], "returned, issued, signed in, all: {} <= {} <= {} <= {}".format(*figures))
    count = report["held"]["boxes"][0]["count"]
    say(2, count["valid"] + sum(count["voids"].values()) == opened["returned"], "valid and void ballots are the returned ones")

    for receipt in receipts:
        say(3, receipt in record["digests"], f"receipt {receipt[:8]}... is in the list")
    if record["round"]["method"] == "sealed":
        of_box = digest("\n".join(sorted(record["digests"])))
        say(4, of_box == acts["closed"]["digest"] == report["boxDigest"], "the list makes the digest of the closed box")
        say(4, None if printed is None else printed == of_box, f"the paper says {of_box}")

    names = ("for", "against", "abstain", "void")
    of_report = [{name: item[name] for name in names} for item in count["items"]]
    say(5, of_report == [{name: item[name] for name in names} for item in record["totals"]], "the published totals are the signed ones")
    usual = is_usual(frozen["rule"])
    named = record.get("names")
    if named is not None:
        say(5, digest(canonical(named)) == report["names"] and len(named) == opened["entitled"], "the list of names is the signed one")
        rows = [{"marks": one["marks"], "ballots": 1} for one in named if one["marks"] is not None]
        say(5, counted(rows, frozen["rule"]) == of_report if usual else None, "the totals are the sum of the names")
    elif record["rows"] is not None and usual:
        say(5, counted(record["rows"], frozen["rule"]) == of_report, "the totals are the sum of the opened ballots")
    else:
        say(5, None, "the totals are the scrutineers' signed word")

    bases = {"all-deputies": opened["entitled"], "present": acts["open"]["present"], "issued": opened["issued"]}
    bases.update(returned=opened["returned"], valid=count["valid"])
    if usual and record["round"]["kind"] == "first":
        winners = elected(record["totals"], frozen["rule"], bases[frozen["rule"]["threshold"]["base"]])
        told = None if record["outcome"]["kind"] == "runoff" else record["outcome"]["elected"]
        say(6, winners == told and record["outcome"] == report["outcome"], "who is in follows from the rule")
    else:
        say(6, None, "the outcome of such a rule is not recounted here")
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    try:
        sys.exit(main(*sys.argv[1:]))
    except jws.InvalidJWSSignature:
        say(5, False, "a signature is wrong")
        sys.exit(1)
