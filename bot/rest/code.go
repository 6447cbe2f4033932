package rest

// Discord's error codes that callers act on, as [Code] returns them.
const (
	CodeUnknownChannel     = 10003
	CodeUnknownMessage     = 10008
	CodeUnknownInteraction = 10062  // its time is over
	CodeNotOpenYet         = 40058  // a post in a forum has no first message yet
	CodeAnswered           = 40060  // the interaction has its response already
	CodeMissingAccess      = 50001  // the bot may not see the channel or guild
	CodeRefusesDirect      = 50007  // the person takes no direct messages from the bot
	CodeNoPermission       = 50013  // the bot may not do that in the channel
	CodeInvalidForm        = 50035  // a field of the request has a value that Discord does not take
	CodeReplyWithoutRead   = 160002 // a reply needs the permission to read the channel's history
)
